"""Each released form of the schema, and the way from one to the next."""
