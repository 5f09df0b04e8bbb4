"""Scores against gold data, accuracy floors, calibration, and the speed benchmark."""
