/** The price engine: plain arithmetic without a database. */
package dev.rainmaker.proposals.pricing;
