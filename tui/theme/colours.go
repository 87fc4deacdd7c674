package theme

// onDark is for dark grounds, and what is drawn until the terminal says what it is.
func onDark() Theme {
	return Theme{
		Name:    "dark",
		sixteen: "ansi16",
		Dark:    true,
		Heading: Style{Color: "#f0c674", Bold: true},
		Crumb:   Style{Color: "#a4a9b8"},
		Quiet:   Style{Color: "#a4a9b8"},
		Key:     Style{Color: "#8ec6ff"},
		Chosen:  Style{Color: "#f0c674", Bold: true},
		Speaker: Style{Color: "#8ec6ff", Bold: true},
		Stress:  Style{Bold: true},
		Aside:   Style{Italic: true},
		Struck:  Style{Struck: true},
		Notice:  Style{Color: "#8fd3c8"},
		Alert:   Style{Color: "#ff9e8a"},
		Strong:  Style{Color: "#a5d6a7"},
		Fair:    Style{Color: "#8fd3c8"},
		Part:    Style{Color: "#f0c674"},
		Low:     Style{Color: "#ff9e8a"},
		Ramp:    ramp("#757372", "#958f78", "#b8ac72", "#e0c95d", "#fdea45"),
	}
}

// onLight is for light grounds.
func onLight() Theme {
	return Theme{
		Name:    "light",
		sixteen: "ansi16",
		Heading: Style{Color: "#6f4400", Bold: true},
		Crumb:   Style{Color: "#565c69"},
		Quiet:   Style{Color: "#565c69"},
		Key:     Style{Color: "#0b4f8a"},
		Chosen:  Style{Color: "#6f4400", Bold: true},
		Speaker: Style{Color: "#0b4f8a", Bold: true},
		Stress:  Style{Bold: true},
		Aside:   Style{Italic: true},
		Struck:  Style{Struck: true},
		Notice:  Style{Color: "#0b5656"},
		Alert:   Style{Color: "#9c2410"},
		Strong:  Style{Color: "#1b5e20"},
		Fair:    Style{Color: "#0b5656"},
		Part:    Style{Color: "#6f4400"},
		Low:     Style{Color: "#9c2410"},
		Ramp:    ramp("#918c78", "#706e71", "#51596e", "#1f3e6e", "#002051"),
	}
}
