# Brouillon : une machine a écrit ces textes, et personne ne les a encore lus. Ce qui manque ici est dit en anglais.
cli-show-part-whole-device = non partagé
cli-show-part-work-part = partie travail
cli-show-part-private-part = partie personnelle
cli-show-form-phone = téléphone
cli-show-form-tablet = tablette
cli-show-enrolled-yes = géré
cli-show-enrolled-no = non géré
cli-show-work-data = avec des données de travail
cli-show-form-laptop = ordinateur portable
cli-show-form-other-device = tout autre appareil numérique
