"""Puts the elements of other manifests into the main one; a build by Gradle merges the same files.

merge_manifest.py TARGET MAIN OTHER...
"""

import sys
from xml.etree import ElementTree

NAME = "{http://schemas.android.com/apk/res/android}name"
ElementTree.register_namespace("android", "http://schemas.android.com/apk/res/android")
target, main, *others = sys.argv[1:]
merged = ElementTree.parse(main)
root = merged.getroot()
root.set("package", "nl.appwijzer.android")
application = root.find("application")
parts = {part.get(NAME): part for part in application}
for other in others:
    for element in ElementTree.parse(other).getroot():
        if element.tag != "application":
            root.append(element)
            continue
        for part in element:
            known = parts.get(part.get(NAME))
            if known is None:
                application.append(part)
            else:
                known.extend(part)
merged.write(target, encoding="utf-8", xml_declaration=True)
