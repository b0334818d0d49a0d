"""The verbs: each makes a proposal for a plan of what was typed, or reports why there is nothing to do."""
