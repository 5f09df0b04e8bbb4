"""Writers and readers of the record: JSON lines, CSV, PLOVER."""
