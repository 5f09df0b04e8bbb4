"""Figures as SVG: a safe builder, the colours, axes of time, and the figures themselves."""
