"""What is published of places elsewhere, held against what the model makes of their inputs."""
