# ENTWURF: von einer Maschine geschrieben. Wer diese Sätze geprüft hat, nimmt die Zeile language-draft heraus.
language-name = Deutsch
language-direction = ltr
language-fallback = en
language-draft = Entwurf: Ein Computer hat diese Sätze geschrieben. Noch hat sie kein Mensch geprüft.
