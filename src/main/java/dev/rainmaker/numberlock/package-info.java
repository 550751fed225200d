/**
 * The number lock: holds every figure, amount, date, time, name, place, link and promise of an outgoing content against brief,
 * findings, catalogue, proposal, calendar and what the company has published.
 *
 * <p>Owns no table. Implements {@link dev.rainmaker.approvals.DraftCheck}; may use platform, approvals and the features whose
 * facts it holds drafts against. The checker itself ({@code numberlock.check}) is pure.
 */
package dev.rainmaker.numberlock;
