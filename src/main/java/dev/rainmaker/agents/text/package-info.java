/** Reading dates, numbers, money, places and sentences out of plain text. Pure functions; no state, no clock. */
package dev.rainmaker.agents.text;
