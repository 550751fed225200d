package dev.rainmaker.agents.rules.hunter;

import dev.rainmaker.agents.text.Gazetteer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the places of a hunt lie: areas such as a county or a state by a list of circles, towns by the gazetteer. */
final class Areas {
    /** An hour's drive: clients of a town's planners live that far out. */
    static final double NEAR_KM = 60;

    private static final Map<String, Circle> NAMED = load();
    private static final Map<String, Circle> JOINED = joined();
    private static final Map<String, String> STATES = Stream.of(
                    "AL=alabama AK=alaska AZ=arizona AR=arkansas CA=california CO=colorado CT=connecticut DE=delaware FL=florida GA=georgia HI=hawaii ID=idaho IL=illinois IN=indiana IA=iowa KS=kansas KY=kentucky LA=louisiana ME=maine MD=maryland MA=massachusetts MI=michigan MN=minnesota MS=mississippi MO=missouri MT=montana NE=nebraska NV=nevada NH=new hampshire NJ=new jersey NM=new mexico NY=new york state NC=north carolina ND=north dakota OH=ohio OK=oklahoma OR=oregon PA=pennsylvania RI=rhode island SC=south carolina SD=south dakota TN=tennessee TX=texas UT=utah VT=vermont VA=virginia WA=washington state WV=west virginia WI=wisconsin WY=wyoming"
                            .split(" (?=[A-Z])"))
            .map(pair -> pair.split("="))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    private static final Pattern DISTANCE = Pattern.compile(
            "(?iu)^(?:within|a menos de|à moins d(?:e |['’])|im umkreis von|höchstens|max(?:imal)?\\.?|up to|no more"
                    + " than|à|a|about|around)?\\s*(?:(\\d+|an?|one|two|half an|eine[rn]?|einer"
                    + " halben|une|un|deux|una|dos|media)[\\s-]*(h|hours?|stunden?|heures?|horas?|demi-heure|min(?:ute|uten|utes|utos)?s?|km|kilomet\\p{L}+|kilómetros|miles?|meilen)(?:['’]s?)?)(?:\\s+(?:drive|fahrt|de"
                    + " route|de coche|en coche|entfernt|en voiture))?\\s+(?:of|from|around|von|um|de|d['’]|du)\\s*");
    private static final Pattern DECORATION = Pattern.compile("(?iu)\\b(?:the|greater|area|region|county|city"
            + " of|raum|großraum|umgebung|umland|stadt|kreis|région|alentours|environs|alrededores|zona de|ciudad"
            + " de(?! m[eé][xj]ico)|surroundings?|surrounding|metropolitan|around|near|in|rund um|autour de|cerca"
            + " de)\\b");

    private Areas() {}

    /** A part of the map. */
    record Circle(String country, double latitude, double longitude, double kilometres) {
        boolean holds(Gazetteer.Town town) {
            return town.country().equals(country) && distance(town) <= kilometres;
        }

        /** With what a circle leaves out at the corners of a state. */
        boolean nearlyHolds(Gazetteer.Town town) {
            return town.country().equals(country) && distance(town) <= kilometres * 1.25;
        }

        double distance(Gazetteer.Town town) {
            return town.kilometresTo(latitude, longitude);
        }

        /** Whether some of the other lies in this one. */
        boolean meets(Circle other) {
            return country.equals(other.country)
                    && new Gazetteer.Town(other.country, other.latitude, other.longitude, 0)
                                    .kilometresTo(latitude, longitude)
                            < Math.max(kilometres, other.kilometres);
        }
    }

    /** The area of that very name, or null. */
    static Circle named(String folded) {
        return NAMED.get(folded);
    }

    /** The state of the United States with that abbreviation in capitals, or null. */
    static Circle state(String abbreviation) {
        var name = STATES.get(abbreviation);
        return name == null ? null : NAMED.get(name);
    }

    /** The area whose name is that when its words are written as one, as in addresses, or null. */
    static Circle joined(String word) {
        return JOINED.get(word);
    }

    /** The circles that a region's words mean, e.g. two for "Porto or Braga"; none when no word is known. */
    static List<Circle> of(String region) {
        var reach = DISTANCE.matcher(region);
        double kilometres = 0;
        var rest = region;
        if (reach.find()) {
            kilometres = kilometres(reach.group(1), reach.group(2));
            rest = region.substring(reach.end());
        }
        var circles = new ArrayList<Circle>();
        for (var name : rest.split("[;/()]|\\b(?:or|and|und|oder|et|ou|y|o|e)\\b")) {
            var pieces = name.split(",");
            for (var piece : pieces) {
                var found = circle(piece);
                // "Austin, Texas" is a town; the state only tells which.
                if (found.isPresent()
                        && circles.stream().noneMatch(other -> found.get().meets(other))) {
                    circles.add(found.get());
                }
            }
        }
        if (kilometres <= 0) {
            return List.copyOf(circles);
        }
        double wide = kilometres;
        return circles.stream()
                .map(at -> new Circle(at.country(), at.latitude(), at.longitude(), wide))
                .toList();
    }

    /** A region's words without those that say how far around it. */
    static String withoutDistance(String region) {
        return DISTANCE.matcher(region).replaceFirst("");
    }

    private static Optional<Circle> circle(String name) {
        var exact = NAMED.get(Gazetteer.fold(name));
        if (exact != null) {
            return Optional.of(exact);
        }
        var bare = DECORATION.matcher(name).replaceAll(" ").strip();
        var known = NAMED.get(Gazetteer.fold(bare));
        if (known != null) {
            return Optional.of(known);
        }
        return Gazetteer.towns(bare).stream()
                .max(Comparator.comparingInt(Gazetteer.Town::thousands))
                .map(town -> new Circle(town.country(), town.latitude(), town.longitude(), NEAR_KM));
    }

    private static double kilometres(String number, String unit) {
        var word = number.toLowerCase();
        double count = word.matches("\\d+")
                ? Double.parseDouble(word)
                : word.contains("hal") || word.equals("media") || unit.startsWith("demi")
                        ? 0.5
                        : word.matches("two|deux|dos") ? 2 : 1;
        return switch (Character.toLowerCase(unit.charAt(0))) {
            case 'k' -> count;
            case 'm' -> unit.toLowerCase().startsWith("min") ? count * 1.2 : count * 1.6;
            default -> count * 75;
        };
    }

    private static Map<String, Circle> joined() {
        var joined = new HashMap<String, Circle>();
        NAMED.forEach((name, circle) -> joined.put(name.replace(" ", ""), circle));
        return Map.copyOf(joined);
    }

    private static Map<String, Circle> load() {
        try (var in = Areas.class.getResourceAsStream("/agents/hunter/areas.txt");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var circles = new HashMap<String, Circle>();
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|"))
                    .forEach(cells -> {
                        var circle = new Circle(
                                cells[1],
                                Double.parseDouble(cells[2]),
                                Double.parseDouble(cells[3]),
                                Double.parseDouble(cells[4]));
                        for (var name : cells[0].split(";")) {
                            circles.putIfAbsent(name.strip(), circle);
                        }
                    });
            return Map.copyOf(circles);
        } catch (IOException failure) {
            throw new UncheckedIOException("the list of areas cannot be read", failure);
        }
    }
}
