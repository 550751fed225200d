package dev.rainmaker.agents.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds places: capitalised names behind "in", "near", "around", "at", or behind a label such as "Location:". */
public final class PlaceReader {
    private static final String NAME = "\\p{Lu}[\\p{L}'’.-]*";
    private static final String NAMES = "(?:the\\s+)?" + NAME + "(?:\\s+(?:" + NAME
            + "|de|del|di|la|am|an\\s+der|on|upon)(?=\\s|,|[.!?;:)]|$))*(?:,\\s+" + NAME + "(?:\\s+" + NAME + ")?)?";
    private static final Pattern PREPOSITION = Pattern.compile(
            "\\b(?:[Ii]n|[Nn]ear|[Aa]round|[Oo]utside|[Cc]lose to|[Bb]ased in|[Ii]nside|[Aa]cross|[Ww]ithin|[Oo]ver in|[Bb]ei|[Rr]und um|[Nn]ahe)\\s+("
                    + NAMES + ")");
    private static final Pattern VENUE =
            Pattern.compile("\\b[Aa]t\\s+(?:the\\s+)?(" + NAME + "(?:\\s+(?:" + NAME + "|of|the|am|de|&))*)");
    private static final Pattern LABEL =
            Pattern.compile("(?im)^(?:location|place|where|city|area|region|based in|ort)\\s*[:–-]\\s*(.{2,60})$");
    private static final Pattern BASED = Pattern.compile("\\b(" + NAME + ")-based\\b");
    private static final Pattern NOT_A_PLACE = Pattern.compile(
            "(?i)^(?:the\\s+)?(?:" + Calendars.MONTH + "|" + Calendars.DAY + "|" + Calendars.SEASON
                    + "|i|we|our|my|you|your|he|she|it|advance|general|total|fact|case|person|english|german|french|spanish|q[1-4]|christmas|easter|thanksgiving|new year(?:'s)?|may|dear|hi|hello|thanks|best|google|instagram|facebook|linkedin|reddit|pinterest)\\b.*");
    private static final Pattern VENUE_WORD = Pattern.compile(
            "(?i)\\b(barn|hall|hotel|castle|estate|manor|house|vineyard|winery|ranch|club|gardens?|garden|inn|lodge|villa|chapel|church|resort|farm|mill|loft|museum|center|centre|ballroom|schloss|hof|gut|palace|abbey|pavilion|brewery|rooftop|warehouse|restaurant|terrace|lakehouse|orangery|plantation|château|chateau)\\b");

    private PlaceReader() {}

    /** Places in order of appearance, without doubles. */
    public static List<String> read(String text) {
        var places = new ArrayList<String>();
        LABEL.matcher(text).results().forEach(match -> add(match.group(1), places));
        PREPOSITION.matcher(text).results().forEach(match -> add(match.group(1), places));
        BASED.matcher(text).results().forEach(match -> add(match.group(1), places));
        return List.copyOf(places);
    }

    /** Names of venues: a capitalised name behind "at" with a word such as barn, hall, hotel in it. */
    public static List<String> venues(String text) {
        var venues = new ArrayList<String>();
        for (var pattern : List.of(VENUE, PREPOSITION)) {
            pattern.matcher(text)
                    .results()
                    .map(match -> match.group(1))
                    .filter(name -> VENUE_WORD.matcher(name).find())
                    .forEach(name -> add(name, venues));
        }
        return List.copyOf(venues);
    }

    private static void add(String raw, List<String> into) {
        var place = raw.strip().replaceAll("[.,;:!]+$", "").replaceAll("\\s+(?:on|de|la|am|an|of|the|&)$", "");
        place = place.replaceAll(
                ",\\s+(?:" + Calendars.MONTH.replace("|", "|")
                        + "|I|We|Our|My|The|And|But|So|It|Please|Can|Do|Any)\\b.*$",
                "");
        if (place.length() < 3 || NOT_A_PLACE.matcher(place).matches() || into.contains(place)) {
            return;
        }
        into.add(place);
    }
}
