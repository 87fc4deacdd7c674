// Package trial is what every part of the simulation shares: draws that are the same for every policy, means with their
// intervals, and the object that is printed. It knows neither the worlds nor the engine.
package trial
