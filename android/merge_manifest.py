"""Puts the elements of a flavour's manifest into the main one; a build by Gradle merges the same files.

merge_manifest.py MAIN FLAVOUR TARGET
"""

import sys
from xml.etree import ElementTree

ElementTree.register_namespace("android", "http://schemas.android.com/apk/res/android")
main, flavour = (ElementTree.parse(path) for path in sys.argv[1:3])
root = main.getroot()
root.set("package", "nl.appwijzer.android")
for element in flavour.getroot():
    if element.tag == "application":
        root.find("application").extend(element)
    else:
        root.append(element)
main.write(sys.argv[3], encoding="utf-8", xml_declaration=True)
