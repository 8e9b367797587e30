# Makkelijker Nederlands (A2). Wat hier niet staat, komt uit nl.
# CONCEPT: door een machine geschreven. Wie deze zinnen heeft nagelezen, haalt de regel language-draft weg.
language-name = Nederlands, nog eenvoudiger
language-direction = ltr
language-fallback = nl
language-draft = Concept: een computer heeft deze zinnen geschreven. Nog niemand heeft ze nagelezen.
