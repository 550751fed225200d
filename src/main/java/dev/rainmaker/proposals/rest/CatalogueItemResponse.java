package dev.rainmaker.proposals.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rainmaker.proposals.CatalogueItem;

/**
 * What the company sells, with the currency of its amounts.
 *
 * @param currency ISO 4217 code; the minor units of {@code item} are of it
 */
public record CatalogueItemResponse(@JsonUnwrapped CatalogueItem item, String currency) {}
