package dev.rainmaker.proposals.domain;

import dev.rainmaker.proposals.EventFacts;
import dev.rainmaker.proposals.PricedPackage;
import java.util.List;

/** What a version says; stored as encrypted JSON. */
record ProposalContent(EventFacts event, String intro, List<PricedPackage> packages) {}
