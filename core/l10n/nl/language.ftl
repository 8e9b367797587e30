# Wat een taal kost naast haar zinnen. Hieruit maakt core/build.rs de lijst van talen.
language-name = Nederlands
language-direction = ltr
