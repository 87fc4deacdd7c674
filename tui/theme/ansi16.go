package theme

// sixteenOnDark uses bright cyan, the one colour that can be read on dark grounds in every usual palette, bold or not.
func sixteenOnDark() Theme {
	const cyan = "14"
	return Theme{
		Name:    "ansi16-dark",
		sixteen: "ansi16",
		Dark:    true,
		Heading: Style{Bold: true},
		Key:     Style{Color: cyan},
		Chosen:  Style{Color: cyan, Bold: true},
		Speaker: Style{Color: cyan, Bold: true},
		Stress:  Style{Bold: true},
		Aside:   Style{Italic: true},
		Struck:  Style{Struck: true},
		Notice:  Style{Color: cyan},
		Alert:   Style{Bold: true, Underline: true},
		Strong:  Style{Color: cyan},
		Low:     Style{Bold: true},
	}
}

// sixteenOnLight uses blue and red, and neither in bold: brightened they could not be read.
func sixteenOnLight() Theme {
	const blue, red = "4", "1"
	return Theme{
		Name:    "ansi16-light",
		sixteen: "ansi16",
		Heading: Style{Bold: true},
		Key:     Style{Color: blue},
		Chosen:  Style{Bold: true},
		Speaker: Style{Bold: true},
		Stress:  Style{Bold: true},
		Aside:   Style{Italic: true},
		Struck:  Style{Struck: true},
		Notice:  Style{Color: blue},
		Alert:   Style{Color: red, Underline: true},
		Strong:  Style{Color: blue},
		Low:     Style{Color: red},
	}
}
