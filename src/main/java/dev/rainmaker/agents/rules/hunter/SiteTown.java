package dev.rainmaker.agents.rules.hunter;

import dev.rainmaker.agents.text.Gazetteer;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether a site belongs to a town near the target: papers, parishes and notice boards of a town begin or end their address
 * with its name, and need not say it on their pages.
 */
final class SiteTown {
    /** Shorter names are words too often: "reading" would be one already. */
    private static final int SHORTEST = 8;

    private SiteTown() {}

    static boolean isNear(String region, String url) {
        var circles = Areas.of(region);
        return labels(url).flatMap(SiteTown::ends).distinct().anyMatch(name -> {
            var area = Areas.joined(name);
            return area != null && circles.stream().anyMatch(circle -> circle.meets(area))
                    || Gazetteer.towns(name).stream()
                            .anyMatch(town -> circles.stream().anyMatch(circle -> circle.holds(town)));
        });
    }

    private static Stream<String> labels(String url) {
        if (url == null) {
            return Stream.empty();
        }
        try {
            var host = URI.create(url.strip()).getHost();
            return host == null
                    ? Stream.empty()
                    : Arrays.stream(host.toLowerCase(Locale.ROOT).split("[.-]"));
        } catch (IllegalArgumentException notAnAddress) {
            return Stream.empty();
        }
    }

    private static Stream<String> ends(String label) {
        return IntStream.rangeClosed(SHORTEST, label.length())
                .boxed()
                .flatMap(length -> Stream.of(label.substring(0, length), label.substring(label.length() - length)));
    }
}
