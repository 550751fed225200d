package dev.rainmaker.proposals;

import java.util.List;

/**
 * A package with ticked options at its price, as shown to a client.
 *
 * @param fingerprint binds proposal, version, package, options and total: an acceptance that carries it accepts exactly this
 */
public record Quote(
        String packageId, List<String> optionIds, PricedPackage priced, List<Payment> payments, String fingerprint) {}
