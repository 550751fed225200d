package dev.rainmaker.agents.text;

import dev.rainmaker.platform.money.Money;

/**
 * An amount that a text names.
 *
 * @param low lower end; equal to {@code high} for one amount
 * @param perGuest whether it is an amount per guest
 * @param sure whether the currency was written
 * @param text as written
 * @param start position in the text
 */
public record BudgetMention(Money low, Money high, boolean perGuest, boolean sure, String text, int start) {}
