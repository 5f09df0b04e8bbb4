"""The frozen records that travel between the steps."""
