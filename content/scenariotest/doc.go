// Package scenariotest writes random conversations, for tests that hold two ways of reading one against each other.
package scenariotest
