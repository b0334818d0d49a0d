"""What is asked of a plan: pure functions of a plan and a day, without files, screens or a clock."""
