package theme

// sharpOnDark keeps every meaning at seven to one or more. Its colours are of those that stay what they are in 256
// colours.
func sharpOnDark() Theme {
	white, yellow, cyan := "#ffffff", "#ffff00", "#00ffff"
	return Theme{
		Name:    "high-contrast-dark",
		sixteen: "mono",
		Dark:    true,
		Heading: Style{Color: yellow, Bold: true},
		Crumb:   Style{Color: white},
		Quiet:   Style{Color: white},
		Key:     Style{Color: cyan},
		Chosen:  Style{Color: white, Bold: true, Reverse: true},
		Speaker: Style{Color: cyan, Bold: true},
		Stress:  Style{Color: white, Bold: true},
		Aside:   Style{Color: white, Italic: true},
		Struck:  Style{Color: white, Struck: true},
		Notice:  Style{Color: white, Bold: true},
		Alert:   Style{Color: yellow, Bold: true, Underline: true},
		Strong:  Style{Color: cyan},
		Fair:    Style{Color: white},
		Part:    Style{Color: white},
		Low:     Style{Color: yellow},
		Ramp:    ramp(white, white, white, white, white),
	}
}

// sharpOnLight is the same for light grounds.
func sharpOnLight() Theme {
	black, blue := "#000000", "#000087"
	return Theme{
		Name:    "high-contrast-light",
		sixteen: "mono",
		Heading: Style{Color: black, Bold: true},
		Crumb:   Style{Color: black},
		Quiet:   Style{Color: black},
		Key:     Style{Color: blue},
		Chosen:  Style{Color: black, Bold: true, Reverse: true},
		Speaker: Style{Color: black, Bold: true},
		Stress:  Style{Color: black, Bold: true},
		Aside:   Style{Color: black, Italic: true},
		Struck:  Style{Color: black, Struck: true},
		Notice:  Style{Color: black, Bold: true},
		Alert:   Style{Color: black, Bold: true, Underline: true},
		Strong:  Style{Color: blue},
		Fair:    Style{Color: black},
		Part:    Style{Color: black},
		Low:     Style{Color: black, Underline: true},
		Ramp:    ramp(black, black, black, black, black),
	}
}
