package theme

// Glyphs are the five levels of a heatmap as signs, from nothing yet to full; each has more ink than the one before.
func Glyphs(ascii bool) [5]string {
	if ascii {
		return [5]string{".", "-", "+", "#", "@"}
	}
	return [5]string{"·", "░", "▒", "▓", "█"}
}

// ramp are the colours of the levels. Those of the dark and the light theme are taken from cividis (Nuñez, Anderton and
// Renslow 2018), which looks alike to colour-blind eyes, over the part that reaches three to one on the grounds; more is further
// from the ground. The steps of CIE lightness are as even as the conversion to 256 colours lets them be without mixing up
// two levels.
func ramp(none, little, some, much, full string) [5]Style {
	return [5]Style{{Color: none}, {Color: little}, {Color: some}, {Color: much}, {Color: full}}
}
