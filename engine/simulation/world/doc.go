// Package world holds the worlds that the engine is measured in: people, items, memories and ways of learning, with the
// constants that the reports print. It imports nothing of the engine and shares no parameter with it, so that no world can be
// bent to the engine by accident.
package world
