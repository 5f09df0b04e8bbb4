"""Pages from the network: safely, politely, within bounds. The only home of httpx, httpcore and protego."""
