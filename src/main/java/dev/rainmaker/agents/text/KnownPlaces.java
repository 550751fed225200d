package dev.rainmaker.agents.text;

import dev.rainmaker.platform.text.Folded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of towns ({@link Gazetteer}) and of regions, islands and lakes ({@code agents/slots/regions.txt}). */
public final class KnownPlaces {
    private static final Set<String> REGIONS = regions();
    /** Towns that are everyday words or first names where a sentence begins. */
    private static final Set<String> EVERYDAY = Set.of(
            ("god best nice love reading bath mobile orange same most man van san of as are male essen hall halle party ball hope wedding march may april june august victoria florence charlotte sofia austin jackson kennedy clara maria sara elena laura santiago nancy lisa hof regen split date la los salon sale bar spa wels much the call central union liberal normal boring enterprise independence temple garden gala music piano lund lens bergen singen buchen laufen wald see berg tal au bad gut freiburger melle roman romans martin diego carlos leo lea eva ana rosa pilar rita marta sandra monte das die der mit und moin merci hola pour para con for with guests plan plano marina angel mercedes dolores carmen santa mama papa uncle ken holly sherwood tom rob deb cam katharina henrik sir lady king queen budget rose linden anna paul peter hugo santos nova beer wine cash karaoke buffet dance disco colon imperial progress eden paradise vera mar")
                    .split(" "));

    private static final int LARGE = 60;

    private KnownPlaces() {}

    /** Whether there is a place of that name. */
    public static boolean holds(String name) {
        return isRegion(name) || !Gazetteer.towns(name).isEmpty();
    }

    /** Whether the name alone, without a preposition, means a place: a region, or a town that is no everyday word. */
    public static boolean standsAlone(String name, int thousands) {
        return isRegion(name)
                || (!EVERYDAY.contains(Folded.of(name).strip())
                        && Gazetteer.towns(name).stream().anyMatch(town -> town.thousands() >= thousands));
    }

    /** Whether it is a large town, whatever else the word may mean. */
    public static boolean isLarge(String name) {
        return Gazetteer.towns(name).stream().anyMatch(town -> town.thousands() >= LARGE);
    }

    private static boolean isRegion(String name) {
        return REGIONS.contains(Folded.of(name).strip());
    }

    private static Set<String> regions() {
        try (var in = KnownPlaces.class.getResourceAsStream("/agents/slots/regions.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(";")))
                    .map(name -> Folded.of(name).strip())
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (IOException failure) {
            throw new UncheckedIOException("agents/slots/regions.txt", failure);
        }
    }
}
