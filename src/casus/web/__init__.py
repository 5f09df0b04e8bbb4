"""The desk: pages and a JSON API on a record; only home of FastAPI, uvicorn, argon2 and the client of Prometheus."""
