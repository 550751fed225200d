/** Reading and writing CSV without a framework: encodings, separators, quotes, broken rows, formulas. Pure and streaming. */
package dev.rainmaker.prospects.csv;
