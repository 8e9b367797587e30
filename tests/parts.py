"""Holds a list of parts against the schema of CycloneDX 1.6, strictly.

parts.py FILE        needs the package cyclonedx-python-lib[json-validation] (PyPI)
"""

import sys
from pathlib import Path

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

for path in sys.argv[1:]:
    problem = JsonStrictValidator(SchemaVersion.V1_6).validate_str(Path(path).read_text())
    if problem:
        sys.exit(f"{path}: {problem}")
    print(f"{path}: CycloneDX 1.6")
