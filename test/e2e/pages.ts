/** A news page by its own word (`og:type`), around this body. */
export const article = (body: string, head = ''): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>A week at OpenAI</title>
<meta property="og:type" content="article">
<meta property="article:published_time" content="2024-05-17">
${head}
</head>
<body>
${body}
</body>
</html>`;

/** Names two people and an organization; far above and below them there is room for a card. */
export const NEWS = `
<h1>A week at OpenAI</h1>
<p>Jan Leike left the company on Wednesday, a day after <em>Ilya</em> Sutskever did.</p>
<p>The two had led the work on alignment.</p>`;

/** What stands marked in `NEWS`. */
export const NEWS_MARKS = ['OpenAI', 'Jan Leike', 'Ilya Sutskever'];
