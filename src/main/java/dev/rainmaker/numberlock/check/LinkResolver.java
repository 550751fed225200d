package dev.rainmaker.numberlock.check;

import dev.rainmaker.numberlock.check.ClaimValue.Link;

/**
 * Addresses must be known to the letter; a known house with an unknown page is a wrong link. That a client or a page has written
 * an address makes it none that the house would send people to.
 */
final class LinkResolver {
    private static final int SIGNIFICANT = 8;

    private LinkResolver() {}

    static Judged judge(Link link, Known known) {
        var addresses = known.all(Link.class).stream()
                .filter(stated -> stated.structured() || !stated.fact().isOutside())
                .toList();
        for (var stated : addresses) {
            if (same(link, (Link) stated.value())) {
                return Judged.verified(stated.fact(), "known address");
            }
        }
        if (link.kind() == Link.Kind.PHONE) {
            return Judged.unsupported("nobody we know has this number");
        }
        for (var stated : addresses) {
            var other = (Link) stated.value();
            if (other.kind() == link.kind() && house(other).equals(house(link))) {
                return Judged.contradicted(stated.fact(), "the known address there is " + other.normal());
            }
        }
        return Judged.unsupported("this address is in no source");
    }

    private static boolean same(Link one, Link other) {
        if (one.kind() != other.kind()) {
            return false;
        }
        if (one.kind() != Link.Kind.PHONE) {
            return one.normal().equals(other.normal());
        }
        return end(one.normal()).equals(end(other.normal()));
    }

    private static String end(String digits) {
        return digits.length() <= SIGNIFICANT ? digits : digits.substring(digits.length() - SIGNIFICANT);
    }

    private static String house(Link link) {
        return link.kind() == Link.Kind.MAIL
                ? link.normal().substring(link.normal().indexOf('@') + 1)
                : link.normal().split("/", 2)[0];
    }
}
