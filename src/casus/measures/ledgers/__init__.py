"""Ledgers of a crisis, built from incidents and their links: mediation, agreements, demands, threats, positions."""
