"""The command line: one file per command, each thin over plain functions; only here is anything printed."""
