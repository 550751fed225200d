package dev.rainmaker.platform.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Tells by examples which label a text has: a maximum entropy model (multinomial logistic regression, trained with L-BFGS and an
 * L2 cost) over words, pairs and pieces of words, weighted by how rare they are. The same examples in the same order give the
 * same model; it never changes and may be asked by many threads.
 */
public final class TextClassifier {
    /** What only one example has says more about its writer than about its label. */
    private static final int FEWEST_EXAMPLES = 2;

    private static final int ITERATIONS = 15;
    private static final int REMEMBERED_UPDATES = 7;
    private static final double L2_COST = 0.02;

    private final MaxentModel model;
    private final Map<String, Float> rarity;
    private final float unseen;

    private TextClassifier(MaxentModel model, Map<String, Float> rarity, float unseen) {
        this.model = model;
        this.rarity = rarity;
        this.unseen = unseen;
    }

    /** @param examples of two labels at least, several for each */
    public static TextClassifier learn(List<Example> examples) {
        var features = examples.stream()
                .map(example -> TextFeatures.of(example.text()))
                .toList();
        var holders = new HashMap<String, Integer>();
        features.forEach(counts -> counts.keySet().forEach(feature -> holders.merge(feature, 1, Integer::sum)));
        var rarity = new HashMap<String, Float>();
        holders.forEach((feature, in) -> {
            if (in >= FEWEST_EXAMPLES) {
                rarity.put(feature, rarity(in, examples.size()));
            }
        });
        var unseen = rarity(1, examples.size());
        var events = new java.util.ArrayList<Event>();
        for (int i = 0; i < examples.size(); i++) {
            var seen = Weighted.of(features.get(i), rarity, unseen);
            events.add(new Event(examples.get(i).label(), seen.names(), seen.values()));
        }
        return new TextClassifier(train(events), Map.copyOf(rarity), unseen);
    }

    /** How likely each label is, together 1; about the same for all when the text has nothing that the examples know. */
    public Map<String, Double> labels(String text) {
        var seen = Weighted.of(TextFeatures.of(text), rarity, unseen);
        var likely = model.eval(seen.names(), seen.values());
        var labels = new TreeMap<String, Double>();
        for (int i = 0; i < likely.length; i++) {
            labels.put(model.getOutcome(i), likely[i]);
        }
        return labels;
    }

    /** How likely one label is. */
    public double likely(String label, String text) {
        return labels(text).getOrDefault(label, 0.0);
    }

    private static float rarity(int in, int all) {
        return (float) (1 + Math.log(all / (double) in));
    }

    private static MaxentModel train(List<Event> events) {
        var settings = new TrainingParameters();
        settings.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        settings.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        // Rare features are left out before: the indexer would not leave out their values.
        settings.put(TrainingParameters.CUTOFF_PARAM, 0);
        settings.put(AbstractEventTrainer.DATA_INDEXER_PARAM, AbstractEventTrainer.DATA_INDEXER_ONE_PASS_REAL_VALUE);
        settings.put(QNTrainer.M_PARAM, REMEMBERED_UPDATES);
        settings.put(QNTrainer.L1COST_PARAM, 0.0);
        settings.put(QNTrainer.L2COST_PARAM, L2_COST);
        var trainer = new QNTrainer();
        trainer.init(settings, new HashMap<>());
        try {
            return trainer.train(ObjectStreamUtils.createObjectStream(events));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The known features of a text and what each counts; what is not known makes the others count less. */
    private record Weighted(String[] names, float[] values) {
        static Weighted of(Map<String, Integer> counts, Map<String, Float> rarity, float unseen) {
            var values = new TreeMap<String, Double>();
            double length = 0;
            for (var feature : counts.entrySet()) {
                var rare = rarity.get(feature.getKey());
                double value = (1 + Math.log(feature.getValue())) * (rare == null ? unseen : rare);
                length += value * value;
                if (rare != null) {
                    values.put(feature.getKey(), value);
                }
            }
            var names = values.keySet().toArray(String[]::new);
            var scaled = new float[names.length];
            double norm = Math.sqrt(length);
            int i = 0;
            for (var value : values.values()) {
                scaled[i++] = (float) (value / norm);
            }
            return new Weighted(names, scaled);
        }
    }
}
