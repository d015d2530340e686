import BestInterests
import Reports
import Testing

@Suite("Marked text, documents and their forms")
struct MarkedTextTests {
  private static let nasty = [
    "# geen kop", "- geen punt", "> geen citaat", "| geen | cel |", ": geen waarde", "---",
    "**niet vet** _niet zacht_", "<geen gat>", "een \\ schuine streep", "regel\nen nog een", "a*b_c<d>e|f#g",
    "`code` ~door~ [tekst](url)", "1 < 2 en 3 > 2",
  ]

  private func filled(_ form: String, _ text: String) throws -> Document {
    let template = Template(name: "test", text: form)
    return MarkedText.document(try template.filled(["text": .text(text)]), .nl)
  }

  @Test("What somebody typed means nothing but itself, wherever a template puts it", arguments: nasty)
  func inert(_ text: String) throws {
    let plain = text.split(separator: "\n").joined(separator: " ")
    let paragraph = try filled("{{text}}", text)
    #expect(paragraph.blocks.count == 1 && paragraph.gaps.isEmpty)
    #expect(paragraph.text(width: 200).joined(separator: " ") == plain)
    guard case .paragraph? = paragraph.blocks.first else {
      Issue.record("no paragraph: \(paragraph.blocks)")
      return
    }
    let quote = try filled("> {{text}}", text)
    #expect(quote.text(width: 200).allSatisfy { $0.hasPrefix("│ ") })
    let table = try filled("| kop |\n|---|\n| {{text}} |", text)
    guard case .table(let found)? = table.blocks.first else {
      Issue.record("no table: \(table.blocks)")
      return
    }
    #expect(found.rows.count == 1 && found.rows.first?.count == 1 && found.rows.first?.first?.plain == plain)
  }

  @Test("A letter that is taken over to be edited reads back as the same document", arguments: nasty)
  func roundTrip(_ text: String) throws {
    let document = try filled(
      "# Kop\n\n{{text}}\n\n- {{text}}\n- <gat>\n\n> {{text}}\n\n**sterk** en _zacht_", text)
    #expect(MarkedText.document(MarkedText.text(of: document), .nl) == document)
  }

  @Test("Nothing that somebody typed becomes a tag, an attribute or a script in HTML")
  func html() throws {
    let document = try filled("# {{text}}\n\n{{text}}", "<script>alert('x')</script> & \"q\" \u{202E}om")
    #expect(!document.htmlBody.contains("<script") && !document.htmlBody.contains("\u{202E}"))
    #expect(document.htmlBody.contains("&lt;script&gt;") && document.htmlBody.contains("&amp; &quot;q&quot;"))
  }

  @Test(
    "A table too wide for paper becomes a list for each row, and cells keep their heads in a narrow window")
  func wideTables() {
    func table(_ columns: Int) -> Document {
      let heads = (1...columns).map { [Document.Inline.text("kop \($0)")] }
      let row = (1...columns).map { $0 == 2 ? [] : [Document.Inline.text("cel \($0)")] }
      return Document(language: .nl, blocks: [.table(.init(head: heads, rows: [row, row]))])
    }
    let cards = table(8).htmlBody
    #expect(!cards.contains("<thead>") && cards.contains("<th scope=\"row\">kop 8</th><td>cel 8</td>"))
    #expect(!cards.contains("kop 2"))
    let wide = table(5).htmlBody
    #expect(
      wide.contains("<td data-head=\"kop 5\">cel 5</td>") && wide.contains("<th scope=\"col\">kop 2</th>"))
    #expect(!table(3).htmlBody.contains("data-head"))
  }

  @Test("A word processor is given no row heads and no marks, which it would lose, and no title twice")
  func office() throws {
    let body = try filled("# Titel\n\nTerm\n: {{text}} <gat>\n\n## Kop", "waarde").officeBody
    #expect(body.contains("<td><strong>Term</strong></td><td>waarde <strong>&lt;gat&gt;</strong></td>"))
    #expect(
      !body.contains("Titel") && !body.contains("<th") && !body.contains("<mark") && body.contains("<h2>"))
  }

  @Test("A gap stays visible in every form")
  func gaps() throws {
    let template = Template(name: "test", text: "{{text}}")
    let document = MarkedText.document(try template.filled(["text": .gap("wie beslist")]), .nl)
    #expect(document.gaps == ["wie beslist"])
    #expect(document.text() == ["<wie beslist>"])
    #expect(document.markdown == "\\<wie beslist\\>\n")
    #expect(document.htmlBody.contains("<mark>&lt;wie beslist&gt;</mark>"))
  }

  @Test("A template that is wrong is refused with its name and the reason")
  func fault() {
    let template = Template(name: "eigen.md", text: "{{#open}} zonder einde")
    #expect(throws: Template.Fault.self) { try template.filled([:]) }
    do {
      _ = try template.filled([:])
    } catch {
      #expect(error.name == "eigen.md" && error.message.contains("open"))
    }
  }

  @Test("Tables keep to the width: side by side while there is room, else row by row")
  func tables() throws {
    let words = "een lange zin die niet in een smalle kolom past"
    let form = "| a | b | c |\n|---|---|---|\n| rij | {{text}} | {{text}} |"
    let document = try filled(form, words)
    #expect(document.text(width: 60).allSatisfy { $0.count <= 60 })
    #expect(document.text(width: 30).allSatisfy { $0.count <= 30 })
    #expect(document.text(width: 30).contains { $0.contains("b: een") })
  }

  @Test("Comma-separated values follow RFC 4180, and no cell is a formula")
  func csv() {
    let rows = [
      ["a", "b"], ["x,y", "zij zei \"nee\""], ["=1+1", "@som"], ["regel\nregel", "-5"], ["＝1", ""],
    ]
    #expect(
      CSV.text(rows)
        == "a,b\r\n\"x,y\",\"zij zei \"\"nee\"\"\"\r\n'=1+1,'@som\r\n\"regel\nregel\",'-5\r\n'＝1,\r\n")
  }
}
