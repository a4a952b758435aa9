package dev.syncline.sample;

import java.util.List;

/** The vocabulary: ranges, model names, closing sentences. All of it is invented. */
final class SampleWords {
    static final List<String> MODELS = List.of(
            "Alder", "Brise", "Corvo", "Delta", "Ember", "Fjord", "Gable", "Halo", "Indra", "Juno", "Kestrel", "Lumen",
            "Mistral", "Nimbus", "Onyx", "Pavo", "Quarry", "Ridge", "Sable", "Tarn", "Umbra", "Vale", "Willow",
            "Zephyr");

    static final List<String> CLOSERS = List.of(
            "It arrives ready to use, with a short guide in plain words.",
            "Spare parts are kept for at least eight years.",
            "The box is made of recycled card and opens without a knife.",
            "Every unit is looked at twice before it leaves the works.",
            "It was made to be mended: four screws, and all is open.");

    static final List<String> COLOURS = List.of("Graphite", "Chalk", "Moss", "Brick", "Ink");

    private static final List<String> COLOUR = List.of("Color", "Graphite", "Chalk", "Moss", "Brick");
    private static final List<String> LENGTH = List.of("Length", "1 m", "2 m", "5 m");
    private static final List<String> SIZE = List.of("Size", "S", "M", "L");

    private SampleWords() {}

    static List<SampleRange> ranges() {
        return List.of(
                laptops(), cables(), printers(), headphones(), kettles(), mugs(), chairs(), lamps(), paper(), bags());
    }

    private static SampleRange laptops() {
        return new SampleRange(
                "Laptop",
                List.of("Computers", "Portable Computers", "Laptops"),
                List.of("Ostrelle", "Quandel", "Tallisade"),
                List.of(List.of("Memory", "16 GB", "32 GB", "64 GB"), COLOUR),
                List.of("long days away from the desk", "classrooms and libraries", "people who type a lot"),
                List.of(
                        "14-inch screen that can be read outdoors",
                        "Battery for a full working day",
                        "Keyboard with light and a proper stroke",
                        "Two ports on either side",
                        "Memory that can be exchanged"),
                List.of("laptop", "office", "school", "portable"),
                new SampleRange.Span(449, 1899),
                new SampleRange.Span(240, 420));
    }

    private static SampleRange cables() {
        return new SampleRange(
                "Display Cable",
                List.of("Computers", "Accessories", "Cables", "Display Cables"),
                List.of("Marrowick", "Skarrow"),
                List.of(LENGTH, COLOUR),
                List.of("desks, racks and meeting rooms", "a second screen", "cable channels and tight corners"),
                List.of(
                        "Contacts that do not corrode",
                        "Double shield against interference",
                        "Sleeve that takes ten thousand bends",
                        "Plugs with a latch",
                        "Marked with its length at both ends"),
                List.of("cable", "display", "meeting-room"),
                new SampleRange.Span(6, 39),
                new SampleRange.Span(10, 60));
    }

    private static SampleRange printers() {
        return new SampleRange(
                "Laser Printer",
                List.of("Office", "Printing", "Printers", "Laser Printers"),
                List.of("Quandel", "Fennimark"),
                List.of(List.of("Trays", "One Tray", "Two Trays", "Four Trays")),
                List.of("small offices", "shared rooms where nobody wants to hear it", "shipping desks"),
                List.of(
                        "32 pages a minute, on both sides",
                        "First page after six seconds",
                        "Toner for 3,000 pages in the box",
                        "Prints from phones without an account",
                        "Sleeps at less than one watt"),
                List.of("printer", "office", "laser"),
                new SampleRange.Span(159, 699),
                new SampleRange.Span(1500, 3800));
    }

    private static SampleRange headphones() {
        return new SampleRange(
                "Headphones",
                List.of("Audio", "Personal Audio", "Headphones"),
                List.of("Holvarra", "Brindova", "Ostrelle"),
                List.of(COLOUR),
                List.of("trains and open offices", "long calls", "listening at home"),
                List.of(
                        "Quiet mode that can be turned off",
                        "30 hours on one charge",
                        "Cushions that can be replaced",
                        "Folds flat into its case",
                        "Works with a cable, too"),
                List.of("audio", "headphones", "travel"),
                new SampleRange.Span(39, 329),
                new SampleRange.Span(40, 90));
    }

    private static SampleRange kettles() {
        return new SampleRange(
                "Electric Kettle",
                List.of("Home", "Kitchen", "Kettles"),
                List.of("Fennimark", "Tallisade"),
                List.of(List.of("Capacity", "0.8 l", "1.2 l", "1.7 l"), COLOUR),
                List.of("kitchens at home and at work", "tea that wants less than boiling water", "small counters"),
                List.of(
                        "Heats to the degree that was set",
                        "Switches itself off when it runs dry",
                        "Steel inside, no plastic in the water",
                        "Base with room for the cord",
                        "Handle that stays cool"),
                List.of("kitchen", "kettle", "tea"),
                new SampleRange.Span(29, 119),
                new SampleRange.Span(180, 360));
    }

    private static SampleRange mugs() {
        return new SampleRange(
                "Travel Mug",
                List.of("Home", "Kitchen", "Drinkware"),
                List.of("Skarrow", "Brindova"),
                List.of(COLOUR, SIZE),
                List.of("commuters", "walks in winter", "desks where things get knocked over"),
                List.of(
                        "Keeps drinks hot for six hours",
                        "Lid that comes apart for washing",
                        "Fits the usual cup holders",
                        "Does not leak upside down",
                        "Base that does not slip"),
                List.of("kitchen", "travel", "drinkware"),
                new SampleRange.Span(12, 45),
                new SampleRange.Span(50, 120));
    }

    private static SampleRange chairs() {
        return new SampleRange(
                "Office Chair",
                List.of("Office", "Furniture", "Seating", "Office Chairs"),
                List.of("Marrowick", "Holvarra"),
                List.of(COLOUR, List.of("Armrests", "With Armrests", "Without Armrests")),
                List.of("full working days", "shared desks", "home offices in corners"),
                List.of(
                        "Back that follows every move",
                        "Seat that slides by five centimetres",
                        "Wheels for hard floors and carpet in the box",
                        "Cover that can be taken off and washed",
                        "Put together in ten minutes"),
                List.of("office", "furniture", "seating"),
                new SampleRange.Span(119, 649),
                new SampleRange.Span(2200, 4600));
    }

    private static SampleRange lamps() {
        return new SampleRange(
                "Desk Lamp",
                List.of("Home", "Lighting", "Desk Lamps"),
                List.of("Brindova", "Quandel"),
                List.of(COLOUR),
                List.of("reading late", "drawing and fine work", "video calls"),
                List.of(
                        "Light from warm to daylight",
                        "Arm that stays where it is put",
                        "Remembers the last setting",
                        "Socket for a phone in the foot",
                        "No flicker, also when dimmed"),
                List.of("lighting", "home", "office"),
                new SampleRange.Span(24, 189),
                new SampleRange.Span(150, 520));
    }

    private static SampleRange paper() {
        return new SampleRange(
                "Copy Paper",
                List.of("Office", "Supplies", "Paper"),
                List.of("Fennimark", "Skarrow"),
                List.of(List.of("Quantity", "500 Sheets", "2500 Sheets")),
                List.of("every printer and copier", "drafts", "letters that should look well"),
                List.of(
                        "80 grams, runs without jams",
                        "Bright without optical brighteners",
                        "From managed forests",
                        "Wrapped in paper",
                        "Both sides alike"),
                List.of("office", "paper", "supplies"),
                new SampleRange.Span(5, 49),
                new SampleRange.Span(500, 2600));
    }

    private static SampleRange bags() {
        return new SampleRange(
                "Backpack",
                List.of("Travel", "Bags", "Backpacks"),
                List.of("Tallisade", "Ostrelle", "Marrowick"),
                List.of(COLOUR, SIZE),
                List.of("bicycles and trains", "two days away", "school and university"),
                List.of(
                        "Sleeve for a laptop that does not touch the ground",
                        "Cloth from old fishing nets",
                        "Straps that can be stowed",
                        "Keeps dry in an hour of rain",
                        "Pocket for a bottle on either side"),
                List.of("bags", "travel", "school"),
                new SampleRange.Span(35, 169),
                new SampleRange.Span(120, 320));
    }
}
