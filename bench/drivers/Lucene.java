// Lucene as it comes: ArabicAnalyzer, BM25, the words of a query joined by OR. Fields of a line are parted by tabs.
// Usage: Lucene.java FOLDER. Lines read and answers given:
//
//     document ID TEXT                nothing
//     commit                          done
//     search N QUERY                  the ids of the best N
//     time N QUERY QUERY ...          processor time, then the time of every query; milliseconds

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

class Lucene {
    private final Analyzer analyzer = new ArabicAnalyzer();
    private final IndexWriter writer;
    private IndexSearcher searcher;

    Lucene(String folder) throws IOException {
        writer = new IndexWriter(FSDirectory.open(Path.of(folder)), new IndexWriterConfig(analyzer));
    }

    void add(String id, String text) throws IOException {
        Document document = new Document();
        document.add(new StoredField("id", id));
        document.add(new TextField("body", text, Field.Store.NO));
        writer.addDocument(document);
    }

    void commit() throws IOException {
        writer.close(); // waits for merges
        searcher = new IndexSearcher(DirectoryReader.open(writer.getDirectory()));
        searcher.setSimilarity(new BM25Similarity());
    }

    List<String> search(int n, String text) throws IOException {
        List<String> ids = new ArrayList<>();
        Query query = new QueryBuilder(analyzer).createBooleanQuery("body", text);
        if (query == null) { // nothing but words of grammar
            return ids;
        }
        for (ScoreDoc hit : searcher.search(query, n).scoreDocs) {
            ids.add(searcher.doc(hit.doc).get("id"));
        }
        return ids;
    }

    List<String> timed(int n, List<String> queries) throws IOException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        List<String> took = new ArrayList<>();
        long begin = system.getProcessCpuTime();
        for (String text : queries) {
            long start = System.nanoTime();
            search(n, text);
            took.add(String.valueOf((System.nanoTime() - start) / 1e6));
        }
        took.add(0, String.valueOf((system.getProcessCpuTime() - begin) / 1e6));
        return took;
    }

    public static void main(String[] args) throws IOException {
        Lucene lucene = new Lucene(args[0]);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            List<String> fields = Arrays.asList(line.split("\t", -1));
            switch (fields.get(0)) {
                case "document":
                    lucene.add(fields.get(1), fields.get(2));
                    break;
                case "commit":
                    lucene.commit();
                    out.println("done");
                    break;
                case "search":
                    out.println(String.join("\t", lucene.search(Integer.parseInt(fields.get(1)), fields.get(2))));
                    break;
                case "time":
                    out.println(String.join("\t", lucene.timed(Integer.parseInt(fields.get(1)), fields.subList(2, fields.size()))));
                    break;
            }
        }
    }
}
