"""How answers/ is made: studies of `motcua`, the tables that are kept of them, the page and its pictures."""
