"""Tests of the coding step, mirroring src/casus/coding."""
