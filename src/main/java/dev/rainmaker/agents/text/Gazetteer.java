package dev.rainmaker.agents.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.zip.GZIPInputStream;

/**
 * Where towns lie, to tell whether one is near another. Source and selection: {@code agents/places/README.md}. Read on first
 * use; about 2.4 MB then.
 */
public final class Gazetteer {
    private static final double EARTH_KM = 6371;

    /** A populated place: ISO country, degrees, and inhabitants in thousands. */
    public record Town(String country, double latitude, double longitude, int thousands) {
        /** Kilometres to a point. */
        public double kilometresTo(double latitude, double longitude) {
            return between(this.latitude, this.longitude, latitude, longitude);
        }
    }

    private static final class Lines {
        static final byte[] ALL = load();

        private static byte[] load() {
            try (var in = new GZIPInputStream(Gazetteer.class.getResourceAsStream("/agents/places/cities.tsv.gz"))) {
                return in.readAllBytes();
            } catch (IOException failure) {
                throw new UncheckedIOException("the list of places cannot be read", failure);
            }
        }
    }

    private Gazetteer() {}

    /**
     * Kilometres between the largest place of the first name and the nearest of the second. Empty when one of them is not
     * in the list. What follows a comma ("Austin, Texas") is not looked at.
     */
    public static OptionalDouble kilometres(String region, String place) {
        var centre = largest(towns(region));
        return centre.isEmpty()
                ? OptionalDouble.empty()
                : towns(place).stream()
                        .mapToDouble(town -> town.kilometresTo(
                                centre.get().latitude(), centre.get().longitude()))
                        .min();
    }

    private static Optional<Town> largest(List<Town> towns) {
        return towns.stream().max(Comparator.comparingInt(Town::thousands));
    }

    /** All places of that name; what follows a comma is not looked at. */
    public static List<Town> towns(String name) {
        var key = fold(name.split(",", 2)[0]) + "\t";
        var lines = Lines.ALL;
        int low = 0;
        int high = lines.length;
        while (low < high) {
            int start = startOfLine(lines, (low + high) >>> 1);
            if (compare(lines, start, key) < 0) {
                low = endOfLine(lines, start) + 1;
            } else {
                high = start;
            }
        }
        var found = new ArrayList<Town>();
        for (int at = low; at < lines.length && compare(lines, at, key) == 0; at = endOfLine(lines, at) + 1) {
            var cells = new String(lines, at, endOfLine(lines, at) - at, StandardCharsets.US_ASCII).split("\t");
            found.add(new Town(
                    cells[1], Double.parseDouble(cells[2]), Double.parseDouble(cells[3]), Integer.parseInt(cells[4])));
        }
        return found;
    }

    private static int startOfLine(byte[] lines, int at) {
        int start = at;
        while (start > 0 && lines[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private static int endOfLine(byte[] lines, int at) {
        int end = at;
        while (end < lines.length && lines[end] != '\n') {
            end++;
        }
        return end;
    }

    /** Compares what a line begins with; 0 when it begins with the key. */
    private static int compare(byte[] lines, int start, String key) {
        for (int i = 0; i < key.length(); i++) {
            int difference = lines[start + i] - key.charAt(i);
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    /** A name as the list spells it: lower-case ASCII letters and digits, words parted by one space. */
    public static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replace("ß", "ss")
                .replaceAll("[øØ]", "o")
                .replaceAll("[łŁ]", "l")
                .replaceAll("[æÆ]", "ae")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    private static double between(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        double north = Math.toRadians(otherLatitude - latitude) / 2;
        double east = Math.toRadians(otherLongitude - longitude) / 2;
        double half = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(otherLatitude))
                        * Math.pow(Math.sin(east), 2);
        return 2 * EARTH_KM * Math.asin(Math.sqrt(half));
    }
}
