"""Tests of statement reading, and what they share: ground truth and statements drawn as words."""
