"""The verbs: from what was typed and a plan to a proposal, or to why there is nothing to do."""
