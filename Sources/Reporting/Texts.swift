// The text catalogue begins here: what people read, in Vietnamese and English.
