# Entwurf: eine Maschine hat diese Texte geschrieben, und niemand hat sie bisher gelesen. Was hier fehlt, steht auf Englisch.
cli-show-part-whole-device = ungeteilt
cli-show-part-work-part = Arbeitsbereich
cli-show-part-private-part = persönlicher Bereich
cli-show-form-phone = Telefon
cli-show-form-tablet = Tablet
cli-show-enrolled-yes = verwaltet
cli-show-enrolled-no = nicht verwaltet
cli-show-work-data = mit dienstlichen Daten
cli-show-form-laptop = Laptop
cli-show-form-other-device = jedes andere digitale Gerät
