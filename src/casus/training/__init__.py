"""Makes the network and the tables that ship; the only home of torch, never imported at run time."""
